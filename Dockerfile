# Pitwall on Open Liberty. Build the WAR first, then the image:
#   mvn -DskipTests package && docker build -t pitwall .
# and run it with a database of yours (see README.md, "In production"):
#   docker run -p 9080:9080 -e PITWALL_DATABASE_URL=jdbc:mariadb://db:3306/pitwall_batch -e PITWALL_DATABASE_PASSWORD=… \
#     -e PITWALL_ADDRESS=https://pitwall.example.org pitwall
FROM open-liberty:26.0.0.3-full-java17-openj9

USER root
# The pictures need fonts, and Java finds none without fontconfig.
RUN apt-get update \
    && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/*
USER 1001

COPY --chown=1001:0 server-config/liberty/ /config/
COPY --chown=1001:0 target/server-lib/ /config/lib/
COPY --chown=1001:0 target/pitwall.war /config/apps/pitwall.war

# Inside a container the loopback address reaches nobody.
ENV PITWALL_HTTP_HOST=*
EXPOSE 9080
