namespace IntlAssistant.Server.Staff.SignIn;

/// <summary>The terminal that the server was started from.</summary>
internal sealed record Terminal(TextWriter Out);
