package ndraster;

/// In which order the elements of an array are counted.
public enum Order {
    /// Row by row, as C and Java do: the last index changes fastest.
    C,
    /// Column by column, as Fortran does: the first index changes fastest.
    F,
    /// [#F] for an array whose elements lie in Fortran order and not in C order, else [#C].
    A,
    /// As the elements lie in memory, the axes with the longest strides first; backwards strides count as
    /// forwards.
    K
}
