package ndraster;

/// One complex number, as an element of a complex64 or complex128 array is given and taken.
///
/// @param real the real part
/// @param imaginary the imaginary part
public record Complex(double real, double imaginary) {}
