package ndraster.kernel;

/// The rows and columns of a tile as two nested loops over two Java arrays: how often each loop runs and how far it
/// steps in either array. The longer loop is the inner one, so that three channels of many pixels are three long loops.
record Grid(int outer, int inner, int fromOuter, int fromInner, int toOuter, int toInner) {
    /// The steps of a tile's rows and columns, in elements of the arrays they step in.
    static Grid of(int rows, int cols, int fromRow, int fromCol, int toRow, int toCol) {
        return rows > cols
                ? new Grid(cols, rows, fromCol, fromRow, toCol, toRow)
                : new Grid(rows, cols, fromRow, fromCol, toRow, toCol);
    }
}
