package dev.strongform.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build and of the Java that runs it. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    return new String[] {
      "strongform " + version() + " (Java " + System.getProperty("java.version") + ")"
    };
  }

  private static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream stream = VersionText.class.getResourceAsStream("version.properties")) {
      if (stream != null) {
        properties.load(stream);
      }
    }
    return properties.getProperty("version", "of an unknown build");
  }
}
