using IntlAssistant.Server.Staff.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IntlAssistant.Server.Staff.Frame;

/// <summary>A page of the console.</summary>
internal abstract class StaffPage : PageModel
{
    private const string NoticeKey = "notice";

    /// <summary>How the reader reads.</summary>
    public StaffUi Ui => HttpContext.RequestServices.GetRequiredService<StaffUi>();

    /// <summary>Who is signed in.</summary>
    public StaffMember Member => HttpContext.Staff();

    /// <summary>What went wrong, in words; <see langword="null"/> when nothing.</summary>
    public string? Problem { get; protected set; }

    /// <summary>Shows the page again with what is wrong, under a status that says so.</summary>
    protected PageResult Again(string problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Leads on to a page, by a GET so that a reload does nothing twice, and tells there that it is done.</summary>
    /// <param name="address">A place in the console.</param>
    /// <param name="notice">The name of a string; <see langword="null"/> to say nothing.</param>
    protected LocalRedirectResult Done(string address, string? notice = null)
    {
        TempData[NoticeKey] = notice;
        return LocalRedirect(address);
    }
}
