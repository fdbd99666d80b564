/**
 * The command that says how good the prediction is: reads a folder of results, walks forward over seasons, prints a row per event. It
 * knows files and the console, and needs no server.
 */
package dev.pitwall.f1.prediction.accuracy;
