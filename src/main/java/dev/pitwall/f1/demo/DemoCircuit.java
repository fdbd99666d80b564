package dev.pitwall.f1.demo;

import java.util.List;

/**
 * A circuit that does not exist.
 *
 * @param lapSeconds of the best car in qualifying in the dry
 * @param sectorShares of the three sectors in a lap
 * @param gain how much slower than the usual deficits count here: on short laps cars are closer together
 */
record DemoCircuit(
        String id,
        String grandPrix,
        String name,
        String place,
        String country,
        double latitude,
        double longitude,
        double lapSeconds,
        double[] sectorShares,
        double gain) {

    static final List<DemoCircuit> ALL = List.of(
            circuit(
                    "brindle_bay",
                    "Brindle Bay",
                    "Brindle Bay Circuit",
                    "Norreland",
                    51.62,
                    -5.11,
                    88.4,
                    0.31,
                    0.42,
                    1.0),
            circuit("ostermere", "Ostermere", "Ostermere Ring", "Norreland", 54.38, -3.02, 79.9, 0.27, 0.39, 0.9),
            circuit(
                    "calder_rock",
                    "Calder Rock",
                    "Calder Rock Motor Park",
                    "Veldonia",
                    46.31,
                    8.27,
                    93.7,
                    0.34,
                    0.36,
                    1.1),
            circuit("vantry", "Vantry", "Vantry Street Course", "Veldonia", 44.08, 9.95, 72.6, 0.28, 0.46, 0.8),
            circuit("hollowmoor", "Hollowmoor", "Hollowmoor Circuit", "Castria", 50.47, 3.71, 84.2, 0.33, 0.35, 1.0),
            circuit(
                    "port_sable",
                    "Port Sable",
                    "Port Sable Harbour Course",
                    "Castria",
                    38.74,
                    -9.31,
                    98.1,
                    0.30,
                    0.40,
                    1.1),
            circuit("lindgarth", "Lindgarth", "Lindgarth Ring", "Sondmark", 59.22, 15.13, 81.3, 0.36, 0.33, 0.9),
            circuit(
                    "auren_valley",
                    "Auren Valley",
                    "Auren Valley Circuit",
                    "Marenza",
                    41.19,
                    2.33,
                    90.6,
                    0.25,
                    0.44,
                    1.0),
            circuit(
                    "casterhaven",
                    "Casterhaven",
                    "Casterhaven Speedway",
                    "Marenza",
                    36.87,
                    14.41,
                    67.8,
                    0.26,
                    0.43,
                    0.8),
            circuit("mirefield", "Mirefield", "Mirefield Park", "Tarvia", 47.52, 19.18, 86.9, 0.32, 0.37, 1.0),
            circuit(
                    "tarn_heights",
                    "Tarn Heights",
                    "Tarn Heights Circuit",
                    "Tarvia",
                    -33.71,
                    150.84,
                    102.5,
                    0.35,
                    0.38,
                    1.2),
            circuit("solvane", "Solvane", "Solvane Autodrome", "Esperia", -23.64, -46.58, 76.1, 0.24, 0.50, 0.9),
            circuit("eastreach", "Eastreach", "Eastreach Circuit", "Esperia", 25.47, 51.21, 95.3, 0.33, 0.41, 1.1),
            circuit("pellworth", "Pellworth", "Pellworth Lakes", "Sondmark", 35.29, 138.77, 83.0, 0.38, 0.30, 1.0));

    private static DemoCircuit circuit(
            String id,
            String place,
            String name,
            String country,
            double latitude,
            double longitude,
            double lapSeconds,
            double firstSector,
            double secondSector,
            double gain) {
        return new DemoCircuit(
                id,
                place + " Grand Prix",
                name,
                place,
                country,
                latitude,
                longitude,
                lapSeconds,
                new double[] {firstSector, secondSector, 1 - firstSector - secondSector},
                gain);
    }
}
