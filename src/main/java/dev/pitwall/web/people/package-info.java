/** Who may sign in, and who did what. */
package dev.pitwall.web.people;
