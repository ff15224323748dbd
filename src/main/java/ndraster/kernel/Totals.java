package ndraster.kernel;

import ndraster.dtype.NumericType;

/// What a reduction gives.
///
/// @param array a Java array of the totals
/// @param type what they are, in that array
/// @param strides in elements, from one total to the next along each axis of the input; 0 along those that were reduced
@SuppressWarnings("ArrayRecordComponent") // a hand-over, never compared
public record Totals(Object array, NumericType type, long[] strides) {}
