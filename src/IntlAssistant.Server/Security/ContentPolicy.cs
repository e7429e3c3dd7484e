namespace IntlAssistant.Server.Security;

/// <summary>What a page may load, as its <c>Content-Security-Policy</c>.</summary>
/// <remarks>No script and no style is ever inline, except the styles that Web Chat makes, which carry the nonce of the answer.</remarks>
internal static class ContentPolicy
{
    /// <summary>For everything but the chat: our own files only, and no frame around it.</summary>
    public const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For the staff's console where the settings let it be shown as a tab: the same, and these origins around it.</summary>
    public static string Framed(IEnumerable<string> origins) =>
        Page.Replace("frame-ancestors 'none'", $"frame-ancestors 'self' {string.Join(' ', origins)}", StringComparison.Ordinal);

    // Web Chat also makes a style element without the nonce, empty, and fills it through the object model, which needs no leave.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>For the chat, which the allowed origins may frame.</summary>
    /// <param name="nonce">What Web Chat's styles carry.</param>
    /// <param name="socket">The origin of this server's sockets: older browsers do not count it as <c>'self'</c>.</param>
    /// <param name="frames">The origins that may show the chat in a frame.</param>
    public static string Chat(string nonce, string socket, IEnumerable<string> frames) =>
        $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; img-src 'self' blob: data:; font-src 'self'; "
        + $"connect-src 'self' blob: {socket}; form-action 'self'; base-uri 'none'; "
        + $"frame-ancestors {string.Join(' ', frames.Prepend("'self'"))}";
}
