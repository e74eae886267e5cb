package nl.stokje.containers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The layers of an image as a registry would be sent them: compressed, from the lowest up. */
record Layers(DockerClient docker, String image) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What is larger isn't compressed here: that takes long, and it is far over every bound. */
    private static final long LARGE = 30_000_000;

    List<Long> compressedSizes() throws IOException {
        var sizes = new HashMap<String, Long>();
        JsonNode manifest = null;
        try (var archive = new TarArchiveInputStream(docker.saveImageCmd(image).exec())) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().equals("manifest.json")) {
                    manifest = JSON.readTree(archive.readAllBytes());
                } else if (entry.isFile()) {
                    sizes.put(entry.getName(), entry.getSize() > LARGE ? entry.getSize() : compressed(archive));
                }
            }
        }
        return inOrder(manifest, sizes);
    }

    private static List<Long> inOrder(JsonNode manifest, Map<String, Long> sizes) {
        return manifest.get(0)
                .get("Layers")
                .valueStream()
                .map(JsonNode::textValue)
                .map(sizes::get)
                .toList();
    }

    private static long compressed(InputStream layer) throws IOException {
        var counting = new Counting();
        try (var gzip = new GZIPOutputStream(counting)) {
            layer.transferTo(gzip);
        }
        return counting.bytes;
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
