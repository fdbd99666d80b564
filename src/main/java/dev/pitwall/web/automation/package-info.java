/** Schedules and sensors: what starts things, is it alive, and what does it see? */
package dev.pitwall.web.automation;
