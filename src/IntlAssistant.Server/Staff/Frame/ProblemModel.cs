using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Frame;

/// <summary>Says in the reader's language that a request of the console failed: what is shown instead of an answer without a body.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class ProblemModel : StaffPage
{
    /// <summary>What happened.</summary>
    public string Sentence => Ui[Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => "problem403",
        StatusCodes.Status404NotFound => "problem404",
        StatusCodes.Status429TooManyRequests => "problem429",
        >= StatusCodes.Status500InternalServerError => "problem500",
        >= StatusCodes.Status400BadRequest => "problem400",
        _ => "problem404",
    }];

    /// <summary>What finds the request in the log.</summary>
    public string Reference => Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier;
}
