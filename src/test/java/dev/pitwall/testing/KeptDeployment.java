package dev.pitwall.testing;

import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.DeploymentEvent;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

/** Gives a test class that {@link Shares} a deployment the one of the class before, instead of a new one. */
public final class KeptDeployment {

    private static final int FIRST = 1_000;

    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> scenario;

    @Inject
    private Instance<ContainerRegistry> containers;

    @Inject
    private Event<DeploymentEvent> deployments;

    @Inject
    private Event<GenerateDeployment> generations;

    private Class<?> maker;
    private DeploymentScenario kept = new DeploymentScenario();

    /** How Arquillian finds it. */
    public static final class Extension implements LoadableExtension {

        @Override
        public void register(ExtensionBuilder builder) {
            builder.observer(KeptDeployment.class);
        }
    }

    void generate(@Observes EventContext<GenerateDeployment> context) {
        var shared = context.getEvent().getTestClass().getAnnotation(Shares.class);
        if (shared != null
                && shared.value().equals(maker)
                && !kept.deployedDeployments().isEmpty()) {
            scenario.set(kept);
            return;
        }
        letGo();
        if (shared == null) {
            context.proceed();
        } else {
            generations.fire(new GenerateDeployment(new TestClass(shared.value())));
            maker = shared.value();
            kept = scenario.get();
        }
    }

    void deploy(@Observes EventContext<DeployDeployment> context) {
        if (!context.getEvent().getDeployment().isDeployed()) {
            context.proceed();
        }
    }

    /** Before Arquillian's own, one of which forgets all that it knows of a deployment, whether it was undeployed or not. */
    void undeploy(@Observes(precedence = FIRST) EventContext<UnDeployDeployment> context) {
        if (maker == null || !kept.deployments().contains(context.getEvent().getDeployment())) {
            context.proceed();
        }
    }

    void end(@Observes EventContext<AfterSuite> context) {
        letGo();
        context.proceed();
    }

    private void letGo() {
        maker = null;
        kept.deployedDeployments().forEach(this::undeploy);
    }

    private void undeploy(Deployment deployment) {
        var container =
                containers.get().getContainer(deployment.getDescription().getTarget());
        deployments.fire(new UnDeployDeployment(container, deployment));
    }
}
