/** A bakery on Pitwall: a workspace that has nothing to do with motor racing, with a job, a sensor, a schedule and an asset. */
package dev.pitwall.sample.bakery;
