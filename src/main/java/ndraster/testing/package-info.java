/// Arrays and images in other people's tests.
///
/// **With AssertJ**: [NdrasterAssertions#assertThat(ndraster.NDArray)] and
/// [NdrasterAssertions#assertThat(java.awt.image.BufferedImage)] beside AssertJ's own `assertThat`. A failure says what
/// `numpy.testing` would say; two images that differ are written as pictures, with the differing pixels marked, and the
/// message names the folder.
///
/// {@snippet class="ndraster.testing.TestingTutorialTest" region="assertions"}
///
/// **Without AssertJ**: [PlainAssertions] has the same checks as plain methods.
///
/// {@snippet class="ndraster.testing.TestingTutorialTest" region="plain"}
///
/// **With JUnit 5**: parameters of a test become images, arrays, files and random sources.
///
/// {@snippet class="ndraster.testing.TestingTutorialTest" region="fixtures"}
///
/// Parameterised tests run over every type of image, every type of element, every kind of memory.
///
/// {@snippet class="ndraster.testing.TestingTutorialTest" region="every"}
///
/// **Golden files**: `matchesGolden("name")` compares with a file beside the test's resources, which the first run
/// writes; see [NDArrayAssert#matchesGolden].
///
/// **Pictures** to test with: [TestPattern].
///
/// JUnit and AssertJ are optional: whoever has only one of them uses the part of this package that needs it.
@NullMarked
package ndraster.testing;

import org.jspecify.annotations.NullMarked;
