/**
 * The workspace {@code f1_predictor_data}: keeps calendar, dimensions and session results of the timing source in the database,
 * and hands them out again. It refuses to know what is predicted from them.
 */
package dev.pitwall.f1.data;
