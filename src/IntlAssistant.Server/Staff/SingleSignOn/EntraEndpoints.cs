using System.Security.Cryptography;
using System.Text;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.SingleSignOn;

/// <summary>The way to Entra ID and back.</summary>
internal sealed class EntraEndpoints(
    EntraProtocol protocol, EntraCookie cookie, EntraAccounts accounts, SessionStarter starter, StaffAudit audit,
    IOptions<EntraOptions> options, IOptions<StaffOptions> staff, ILogger<EntraEndpoints> logger)
{
    /// <summary>Where the way begins.</summary>
    public const string Start = "/staff/sign-in/entra";
    private const string Return = Start + "/return";

    /// <summary>Maps both ends.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Start, (HttpContext context, EntraEndpoints entra, string? returnUrl) => entra.GoAsync(context, returnUrl)).AllowAnonymous();
        routes.MapGet(Return, (HttpContext context, EntraEndpoints entra, string? state, string? code, string? error) =>
            entra.ComeBackAsync(context, state, code, error)).AllowAnonymous();
    }

    private async Task<Results<RedirectHttpResult, NotFound>> GoAsync(HttpContext context, string? returnUrl)
    {
        if (!options.Value.IsOn)
        {
            return TypedResults.NotFound();
        }

        var attempt = EntraAttempt.New(ReturnAddress.Safe(returnUrl));
        try
        {
            var address = await protocol.AddressAsync(attempt, Back(context.Request), context.RequestAborted);
            cookie.Write(context, attempt);
            return TypedResults.Redirect(address);
        }
        catch (EntraException failure)
        {
            EntraLog.Failed(logger, failure.Message, failure.InnerException);
            return Problem("entraDown");
        }
    }

    private async Task<Results<RedirectHttpResult, NotFound>> ComeBackAsync(HttpContext context, string? state, string? code, string? error)
    {
        if (!options.Value.IsOn)
        {
            return TypedResults.NotFound();
        }

        if (cookie.Take(context) is not { } attempt || !AreSame(state, attempt.State))
        {
            return Problem("entraAgain");
        }

        if (string.IsNullOrEmpty(code))
        {
            EntraLog.Failed(logger, $"it answered '{Word(error)}'.", null);
            return Problem("entraRefused");
        }

        try
        {
            var person = await protocol.RedeemAsync(code, attempt, Back(context.Request), context.RequestAborted);
            return await LetInAsync(context, person, attempt.ReturnUrl);
        }
        catch (EntraException failure)
        {
            EntraLog.Failed(logger, failure.Message, failure.InnerException);
            return Problem("entraDown");
        }
    }

    private async Task<RedirectHttpResult> LetInAsync(HttpContext context, EntraPerson person, string returnUrl)
    {
        if (await accounts.FindAsync(person, context.RequestAborted) is not { } account)
        {
            await audit.AddAsync(null, null, "session.start", AuditOutcome.Refused, detail: "entra");
            return Problem("entraStranger");
        }

        await starter.StartAsync(context, account.Id, "entra");
        return TypedResults.Redirect(returnUrl);
    }

    private string Back(HttpRequest request) =>
        (string.IsNullOrWhiteSpace(staff.Value.PublicUrl) ? $"{request.Scheme}://{request.Host}" : staff.Value.PublicUrl.TrimEnd('/')) + Return;

    private static RedirectHttpResult Problem(string word) => TypedResults.Redirect("/staff/sign-in" + QueryString.Create("problem", word));

    private static bool AreSame(string? one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one ?? ""), Encoding.UTF8.GetBytes(other));

    /// <remarks>Anybody can write into the address; only a word of the protocol goes into the log.</remarks>
    private static string Word(string? error) =>
        error is { Length: > 0 and <= 64 } && error.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? error : "no code";
}
