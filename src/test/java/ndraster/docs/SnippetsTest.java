package ndraster.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every Java block in README.md and docs/ is a region of a test: `<!-- ndraster/SomeTest.java#region -->` above it
/// says which.
class SnippetsTest {
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- ([\\w/]+\\.java)#([\\w,-]+) -->\\n)?```java\\n(.*?)```", Pattern.DOTALL);

    private record Block(Path page, String source, List<String> regions, String code) {}

    @TestFactory
    Stream<DynamicTest> every_java_block_is_compiled_and_run_by_a_test() throws IOException {
        return blocks().stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.page + " " + block.regions,
                        () -> assertThat(block.code).isEqualTo(expected(block))));
    }

    @Test
    void the_readme_has_java_blocks() throws IOException {
        assertThat(blocks()).anyMatch(block -> block.page.endsWith("README.md"));
    }

    private static List<Block> blocks() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
        }
        List<Block> blocks = new ArrayList<>();
        for (Path page : pages) {
            Matcher matcher = BLOCK.matcher(Files.readString(page));
            while (matcher.find()) {
                assertThat(matcher.group(1))
                        .as("%s: a Java block without its region: %s", page, matcher.group(3))
                        .isNotNull();
                blocks.add(new Block(
                        page, matcher.group(1), List.of(matcher.group(2).split(",")), matcher.group(3)));
            }
        }
        return blocks;
    }

    private static String expected(Block block) throws IOException {
        StringBuilder code = new StringBuilder();
        for (String region : block.regions) {
            code.append(code.isEmpty() ? "" : "\n").append(region(TESTS.resolve(block.source), region));
        }
        return code.toString();
    }

    private static String region(Path source, String name) throws IOException {
        Pattern region =
                Pattern.compile("// @start region=\"" + Pattern.quote(name) + "\"\\n(.*?)[ ]*// @end", Pattern.DOTALL);
        Matcher matcher = region.matcher(Files.readString(source));
        assertThat(matcher.find()).as("%s has a region %s", source, name).isTrue();
        return matcher.group(1).stripTrailing().stripIndent() + "\n";
    }
}
