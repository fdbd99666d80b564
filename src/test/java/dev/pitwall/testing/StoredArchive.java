package dev.pitwall.testing;

import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.impl.base.exporter.zip.ZipStoredExporterImpl;

/**
 * Writes an archive without compressing it. ShrinkWrap makes it by its constructor where Arquillian asks for a ZIP: the product's
 * libraries are compressed already, and to do that again, for one server that reads it once, takes seconds of each deployment.
 */
public final class StoredArchive extends ZipStoredExporterImpl implements ZipExporter {

    public StoredArchive(Archive<?> archive) {
        super(archive);
    }
}
