using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.Passwords;
using IntlAssistant.Server.Staff.SecondFactor;
using IntlAssistant.Server.Staff.Sessions;
using IntlAssistant.Server.Staff.SingleSignOn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.SignIn;

/// <summary>Where staff sign in with an address and a password.</summary>
[AllowAnonymous]
internal sealed class SignInModel(
    PasswordCheck check, HalfSignedIn half, SessionStarter starter, IOptions<StaffOptions> options) : StaffPage
{
    private const int LongestPassword = 1024;
    private static readonly string[] EntraProblems = ["entraAgain", "entraRefused", "entraStranger", "entraDown"];

    /// <summary>What stands in the box for the address.</summary>
    public string? Email { get; private set; }

    /// <summary>Where to go then.</summary>
    public string ReturnUrl { get; private set; } = ReturnAddress.Home;

    /// <summary>Whether the browser will not keep the session, because the connection is not encrypted.</summary>
    public bool NeedsEncryption => options.Value.RequireHttps && !Request.IsHttps && !IsThisMachine(Request.Host.Host);

    /// <summary>The way by the university's account; <see langword="null"/> when the settings know none.</summary>
    public string? Entra => options.Value.EntraId.IsOn ? EntraEndpoints.Start + QueryString.Create("returnUrl", ReturnUrl) : null;

    /// <summary>Shows the form, or leads on who is signed in already.</summary>
    public IActionResult OnGet(string? returnUrl, string? problem)
    {
        ReturnUrl = ReturnAddress.Safe(returnUrl);
        Problem = EntraProblems.Contains(problem) ? Ui[problem!] : null; // Contained: there is one.
        return HttpContext.StaffOrNobody() is null ? Page() : LocalRedirect(ReturnUrl);
    }

    /// <summary>Signs in.</summary>
    [OpenAction]
    public async Task<IActionResult> OnPostAsync(string? email, string? password, string? returnUrl, CancellationToken cancellationToken)
    {
        (Email, ReturnUrl) = (email, ReturnAddress.Safe(returnUrl));
        if (string.IsNullOrWhiteSpace(email) || string.IsNullOrEmpty(password))
        {
            return Again(Ui["signInEmpty"]);
        }

        if (password.Length > LongestPassword || await check.FindAsync(email, password, cancellationToken) is not { } account)
        {
            return Again(Ui["signInWrong"]);
        }

        if (account.SecondFactorKey is not null)
        {
            half.Write(HttpContext, account.Id, ReturnUrl);
            return LocalRedirect("/staff/sign-in/code");
        }

        await check.SucceedAsync(account.Id);
        await starter.StartAsync(HttpContext, account.Id, "password");
        return LocalRedirect(ReturnUrl);
    }

    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "[::1]" || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
