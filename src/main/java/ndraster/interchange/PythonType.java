package ndraster.interchange;

import java.math.BigInteger;
import java.util.List;
import ndraster.literal.PythonLiteral;

/// What Python says of a literal: the name of its type, and whether it counts as true.
final class PythonType {
    private PythonType() {}

    static String of(PythonLiteral value) {
        return switch (value) {
            case PythonLiteral.None _ -> "NoneType";
            case PythonLiteral.Bool _ -> "bool";
            case PythonLiteral.Int _ -> "int";
            case PythonLiteral.Float _ -> "float";
            case PythonLiteral.Str _ -> "str";
            case PythonLiteral.Bytes _ -> "bytes";
            case PythonLiteral.TupleOf _ -> "tuple";
            case PythonLiteral.ListOf _ -> "list";
            case PythonLiteral.DictOf _ -> "dict";
        };
    }

    static boolean truth(PythonLiteral value) {
        return switch (value) {
            case PythonLiteral.None _ -> false;
            case PythonLiteral.Bool(boolean truth) -> truth;
            case PythonLiteral.Int(BigInteger number) -> number.signum() != 0;
            case PythonLiteral.Float(double number) -> number != 0;
            case PythonLiteral.Str(String text) -> !text.isEmpty();
            case PythonLiteral.Bytes(String hex) -> !hex.isEmpty();
            case PythonLiteral.TupleOf(List<PythonLiteral> items) -> !items.isEmpty();
            case PythonLiteral.ListOf(List<PythonLiteral> items) -> !items.isEmpty();
            case PythonLiteral.DictOf dict -> !dict.entries().isEmpty();
        };
    }
}
