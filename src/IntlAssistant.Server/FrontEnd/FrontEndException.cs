namespace IntlAssistant.Server.FrontEnd;

/// <summary>A front-end file cannot be had. The message is one sentence for whoever runs the server: what happened and what to do.</summary>
internal sealed class FrontEndException(string message, Exception? inner = null) : Exception(message, inner);
