/** Messages for people: did they hear of it, and if not, why? */
package dev.pitwall.web.alert;
