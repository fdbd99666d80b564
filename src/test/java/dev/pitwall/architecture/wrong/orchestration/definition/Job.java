package dev.pitwall.architecture.wrong.orchestration.definition;

/** A definition that drags persistence along. */
public class Job {
    jakarta.persistence.EntityManager entities;
}
