package dev.pitwall.testing;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Every test in a browser; one process runs them with one server, while {@link InServerSuite} has another. */
@Suite
@IncludeEngines("junit-jupiter") // ArchUnit's would read every class of the product to find nothing
@SelectPackages("dev.pitwall")
@IncludeClassNamePatterns(".*BrowserIT")
final class InBrowserSuite {}
