/**
 * The pages. The server renders each whole; script only spares reloading. It refuses to know Formula 1: a workspace brings its
 * own pages through {@link dev.pitwall.web.frame}.
 */
package dev.pitwall.web;
