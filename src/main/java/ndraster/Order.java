package ndraster;

/// In which order the elements of an array are counted.
public enum Order {
    /// Row by row, as C and Java do: the last index changes fastest.
    C,
    /// Column by column, as Fortran does: the first index changes fastest.
    F
}
