/** The list of runs, the page of one, and what may be done to it. */
package dev.pitwall.web.run;
