package dev.pitwall.testing;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The product as an in-server test deploys it: the very WAR that was built, to which the test adds its own classes. */
public final class Deployed {

    static {
        ShrinkWrap.getDefaultDomain()
                .getConfiguration()
                .getExtensionLoader()
                .addOverride(ZipExporter.class, StoredArchive.class);
    }

    private Deployed() {}

    /** The WAR of this build; it must have been packaged. */
    public static WebArchive pitwall() {
        return ShrinkWrap.create(ZipImporter.class, "pitwall.war")
                .importFrom(new File(System.getProperty("pitwall.test.war")))
                .as(WebArchive.class);
    }
}
