/** The overview: is all well, and what comes next? */
package dev.pitwall.web.overview;
