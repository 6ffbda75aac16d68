"""What all tests share: examples are tried as long as they take, for a busy machine is no defect."""

from hypothesis import HealthCheck, settings

settings.register_profile("hrwparse", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("hrwparse")
