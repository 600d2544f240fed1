"""People and their login: by e-mail, accounts are given by the centre, nobody signs up."""

from .environment import flag, integer

AUTH_USER_MODEL = "users.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        (
            "UserAttributeSimilarityValidator",
            {"user_attributes": ("email", "last_name", "first_name", "middle_name")},
        ),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"

# ends with the browser unless the setting says otherwise, and after a working day in any case
SESSION_ENGINE = "users.login.sessions"
SESSION_COOKIE_AGE = 60 * 60 * integer("SESSION_HOURS", 12, low=1, high=24 * 14)
SESSION_SAVE_EVERY_REQUEST = False
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True

ACCOUNT_ADAPTER = "users.login.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = str
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no letters to addresses that strangers type
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = not flag("SESSION_ENDS_WITH_BROWSER", True)
ACCOUNT_RATE_LIMITS = {
    "login_failed": "30/m/ip",  # by e-mail django-axes counts
    "reset_password": "20/h/ip,5/h/key",
}
ACCOUNT_FORMS = {
    "login": "users.login.forms.LoginForm",
    "reset_password": "users.login.forms.ResetPasswordForm",
}

# always in production; what each role must have is a setting of its centre
SECOND_STEP_DEMANDED = True
TRUSTED_DEVICE_DAYS = integer("TRUSTED_DEVICE_DAYS", 14, high=90)  # 0: the code is asked each time

MFA_ADAPTER = "users.second_step.adapter.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "activate_totp": "users.second_step.forms.AppForm",
    "add_webauthn": "users.second_step.forms.KeyForm",
    "authenticate": "users.second_step.forms.CodeForm",
    "authenticate_webauthn": "users.second_step.forms.CodeKeyForm",
    "edit_webauthn": "users.second_step.forms.KeyNameForm",
    "login_webauthn": "users.second_step.forms.LoginKeyForm",
    "reauthenticate": "users.second_step.forms.ConfirmForm",
    "reauthenticate_webauthn": "users.second_step.forms.ConfirmKeyForm",
}
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute wrong
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TRUST_ENABLED = TRUSTED_DEVICE_DAYS > 0
MFA_TRUST_COOKIE_AGE = TRUSTED_DEVICE_DAYS * 24 * 60 * 60
MFA_TRUST_COOKIE_PATH = "/vhod/"  # read where one logs in and nowhere else

LOGIN_LOG_DAYS = integer("LOGIN_LOG_DAYS", 180, low=1)
AUDIT_LOG_DAYS = integer("AUDIT_LOG_DAYS", 1095, low=1)

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_PARAMETERS = "users.login.lockout.parameters"
AXES_LOCKOUT_TEMPLATE = "account/lockout.html"
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "users.login.lockout.login_name"
AXES_CLIENT_IP_CALLABLE = "core.client.client_ip"
AXES_SENSITIVE_PARAMETERS = [
    *("login", "username", "ip_address", "csrfmiddlewaretoken", "next"),
    *("code", "credential"),
]
AXES_DISABLE_ACCESS_LOG = True  # users.LoginEvent is the log
AXES_VERBOSE = False
