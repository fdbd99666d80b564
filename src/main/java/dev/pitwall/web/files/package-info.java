/** Stylesheet, scripts and pictures of the pages, with the hash of their content in their address, so that they may be kept for ever. */
package dev.pitwall.web.files;
