namespace IntlAssistant.Server.Staff.Sessions;

/// <summary>Where a person is led after signing in: a place in the console, never another site.</summary>
internal static class ReturnAddress
{
    public const string Home = "/staff";
    private const string SignInPage = "/staff/sign-in";

    /// <summary>The address if it is a place in the console, the console's start otherwise.</summary>
    /// <remarks>
    /// Browsers read <c>//host</c>, <c>/\host</c> and either with tabs between as another site, so nothing but a plain path below
    /// <c>/staff</c> is let through.
    /// </remarks>
    public static string Safe(string? address) =>
        address is not null
        && (address == Home || address.StartsWith(Home + "/", StringComparison.Ordinal) || address.StartsWith(Home + "?", StringComparison.Ordinal))
        && !address.Any(letter => char.IsControl(letter) || letter is '\\')
        && !address.StartsWith(SignInPage, StringComparison.OrdinalIgnoreCase)
            ? address
            : Home;

    /// <summary>The path and query of a page's own address; the console's start when it is none.</summary>
    public static string OfPage(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var page) ? Safe(page.PathAndQuery) : Home;

    /// <summary>The sign-in page that leads back.</summary>
    public static string SignIn(string returnTo) => Safe(returnTo) is var safe && safe == Home
        ? SignInPage
        : SignInPage + QueryString.Create("returnUrl", safe);
}
