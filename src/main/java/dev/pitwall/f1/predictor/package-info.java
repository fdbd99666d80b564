/**
 * The workspace {@code F1_Predictor}: predicts the qualifying of a weekend from its practice, tells it, and judges it when the
 * qualifying is known. It refuses to know how a model is fitted and how timing data is read.
 */
package dev.pitwall.f1.predictor;
