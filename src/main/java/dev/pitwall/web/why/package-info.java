/** Why a job did or did not run, in one list. */
package dev.pitwall.web.why;
