using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.SecondFactor;
using IntlAssistant.Server.Staff.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.People;

/// <summary>One account, and what an administrator may do with it.</summary>
[Authorize(StaffPolicies.Administrator)]
internal sealed class PersonModel(IStaffAccounts accounts, IStaffSessions sessions, Invitations invitations, IOptions<StaffOptions> options) : StaffPage
{
    /// <summary>Under which a link that was just made travels to this page, once.</summary>
    public const string LinkKey = "link";

    private StaffAccount? person;

    /// <summary>The account.</summary>
    public StaffAccount Person => person ?? throw new InvalidOperationException("The page runs without having found its account.");

    /// <summary>Where its owner is signed in.</summary>
    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    /// <summary>The link that was just made; <see langword="null"/> when none was.</summary>
    public string? Link => TempData[LinkKey] as string;

    /// <summary>How long a link is good.</summary>
    public long LinkHours => (long)options.Value.LinkLifetime.TotalHours;

    /// <summary>Finds the account before any handler runs.</summary>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        StaffAudit.Note(HttpContext, RouteData.Values["id"] as string);
        if (StaffId.TryParse(RouteData.Values["id"] as string, out var id) && (person = await accounts.FindAsync(id, HttpContext.RequestAborted)) is not null)
        {
            Sessions = await sessions.ListAsync(id, HttpContext.RequestAborted);
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    /// <summary>Gives another role.</summary>
    [StaffAction(StaffRole.Administrator, "people.role")]
    public Task<IActionResult> OnPostRoleAsync(StaffRole role)
    {
        StaffAudit.Note(HttpContext, Person.Id.ToString(), role.ToString());
        return ChangeAsync(account => Enum.IsDefined(role) ? account with { Role = role } : null, "roleSaved");
    }

    /// <summary>Shuts the account; its sessions end.</summary>
    [StaffAction(StaffRole.Administrator, "people.disable")]
    public async Task<IActionResult> OnPostDisableAsync() =>
        await EndAfterAsync(await ChangeAsync(account => account with { IsDisabled = true }, "disabled"));

    /// <summary>Opens it again.</summary>
    [StaffAction(StaffRole.Administrator, "people.enable")]
    public Task<IActionResult> OnPostEnableAsync() => ChangeAsync(account => account with { IsDisabled = false }, "enabled");

    /// <summary>Takes the password away and makes a link to choose another; the sessions end.</summary>
    [StaffAction(StaffRole.Administrator, "people.reset")]
    public async Task<IActionResult> OnPostResetAsync()
    {
        var result = await EndAfterAsync(await ChangeAsync(account => account with { PasswordHash = null }, "resetDone"));
        if (result is not LocalRedirectResult)
        {
            return result;
        }

        var invited = await invitations.SendAsync(Person, isReset: true, Request);
        TempData[LinkKey] = invited.Link;
        return Done(Here, invited.Notice);
    }

    /// <summary>Takes the second factor away from somebody whose phone is lost.</summary>
    [StaffAction(StaffRole.Administrator, "people.second-factor")]
    public Task<IActionResult> OnPostFactorAsync() => ChangeAsync(SecondFactors.Without, "factorRemoved");

    /// <summary>Ends one of the sessions.</summary>
    [StaffAction(StaffRole.Administrator, "people.session")]
    public async Task<IActionResult> OnPostEndAsync(string? session)
    {
        StaffAudit.Note(HttpContext, Person.Id.ToString(), session);
        return await sessions.EndAsync(Person.Id, session ?? "", CancellationToken.None) ? Done(Here, "sessionEnded") : NotFound();
    }

    private string Here => $"/staff/people/{Person.Id}";

    private async Task<IActionResult> ChangeAsync(Func<StaffAccount, StaffAccount?> change, string notice) =>
        await accounts.ChangeAsync(Person.Id, change, CancellationToken.None) switch
        {
            StaffChange.Done => Done(Here, notice),
            StaffChange.LastAdministrator => Again(Ui["lastAdministrator"]),
            StaffChange.NotFound => NotFound(),
            _ => BadRequest(),
        };

    private async Task<IActionResult> EndAfterAsync(IActionResult result)
    {
        if (result is LocalRedirectResult)
        {
            await sessions.EndAllAsync(Person.Id, null, CancellationToken.None);
        }

        return result;
    }
}
