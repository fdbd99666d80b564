/** The forecast source that reads api.open-meteo.com, whose data is CC BY 4.0. */
package dev.pitwall.f1.weather.openmeteo;
