/**
 * The pictures of a qualifying, drawn by JFreeChart from plain numbers: the same chart as SVG for pages and as PNG for messages, each with
 * a text for those who cannot see it. It knows nothing of predictions, databases, pages or Discord.
 */
package dev.pitwall.f1.chart;
