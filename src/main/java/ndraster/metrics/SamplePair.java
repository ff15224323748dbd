package ndraster.metrics;

/// The samples of two pictures of one size, some rows at a time.
interface SamplePair {
    /// Looks at some rows of both pictures.
    interface Visitor {
        /// Takes the samples of some rows.
        ///
        /// @param row the first of the rows
        /// @param actual the channels of each pixel
        /// @param expected those of the other picture
        void rows(int row, double[] actual, double[] expected);
    }

    int width();

    int height();

    /// How many samples each pixel has.
    int channels();

    /// How many of them, from the first, figures are made of.
    int comparedChannels();

    /// Every row once, from the top.
    void visit(Visitor visitor);
}
