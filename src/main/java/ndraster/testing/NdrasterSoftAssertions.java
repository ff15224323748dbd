package ndraster.testing;

import org.assertj.core.api.SoftAssertions;

/// AssertJ's soft assertions, with those about arrays and images.
///
/// What is reached by [NDArrayAssert#field], [NDArrayAssert#slice] and the like is not soft: it fails at once.
public class NdrasterSoftAssertions extends SoftAssertions implements NdrasterSoftAssertionsProvider {
    /// Nothing has failed yet.
    public NdrasterSoftAssertions() {}
}
