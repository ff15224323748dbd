/// Arrays for everyone else: NumPy's and Python's protocols, `java.nio` and `java.lang.foreign`, over the same memory.
///
/// | what the other side has | here |
/// |---|---|
/// | an object with one method | [ndraster.ArrayInterfaceExporter], `NDArray.asArray(object)` |
/// | `__array_interface__`: a dictionary, JSON, Python text | [InterfaceDict] |
/// | an address | [NativeMemory] |
/// | a PEP 3118 buffer | [BufferView], [BufferRequest] |
/// | `java.nio` buffers | [ndraster.NDArray#asArray(java.nio.Buffer)], [ndraster.NDArray#asByteBuffer] |
/// | `MemorySegment` and `MemoryLayout` | [Foreign] |
///
/// [Ledger] counts who still holds what. Structs of DLPack are in `ndraster.dlpack`.
///
/// {@snippet file="ndraster/interchange/InterfaceDictTest.java" region="dictionary"}
@NullMarked
package ndraster.interchange;

import org.jspecify.annotations.NullMarked;
