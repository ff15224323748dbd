/// How far arrays and images are from each other: where they differ, by how much, and what a person would see of it.
///
/// [ArrayDifference] is what `numpy.testing` finds out before it complains, as a value:
///
/// {@snippet class="ndraster.metrics.MetricsTutorialTest" region="arrays"}
///
/// [ImageDifference] compares pictures of whatever type as the colours that they store, and [ImageQuality] has the two
/// figures that image people ask for, PSNR and SSIM:
///
/// {@snippet class="ndraster.metrics.MetricsTutorialTest" region="images"}
@NullMarked
package ndraster.metrics;

import org.jspecify.annotations.NullMarked;
