package nl.stokje.kit.sealing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** In how many ways a text could still be read where nothing personal may stand (I6). */
public final class ReadableForms {
    private ReadableForms() {}

    /** As it is, in base64 at each of the three places it can start, in base64url, percent-encoded, in hexadecimal. */
    public static List<String> of(String text) {
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        var plain = Stream.of(
                text,
                encoded,
                encoded.replace("+", "%20"),
                HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
        var base64 = Stream.of("", "x", "xx")
                .map(prefix -> base64Within(prefix, text))
                .flatMap(it -> Stream.of(it, it.replace('+', '-').replace('/', '_')));
        return Stream.concat(plain, base64).toList();
    }

    /** The characters that don't depend on what stands before or behind. */
    private static String base64Within(String prefix, String text) {
        var base64 =
                Base64.getEncoder().withoutPadding().encodeToString((prefix + text).getBytes(StandardCharsets.UTF_8));
        return base64.substring(prefix.isEmpty() ? 0 : prefix.length() + 1, base64.length() - 2);
    }
}
