using System.Reflection;
using IntlAssistant.Conversations.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IntlAssistant.Server.Staff.Access;

/// <summary>Keeps each page handler's rule, and writes what was done, refused or failed into the audit trail.</summary>
internal sealed class StaffActionFilter(IAuthorizationService authorization, StaffAudit audit) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var handler = context.HandlerMethod?.MethodInfo;
        if (handler is null || IsReading(context) || handler.GetCustomAttribute<OpenActionAttribute>() is not null)
        {
            await next();
        }
        else if (handler.GetCustomAttribute<StaffActionAttribute>() is { } rule)
        {
            await RunAsync(rule, context, next);
        }
        else
        {
            throw new InvalidOperationException($"{handler.DeclaringType}.{handler.Name} changes something and has no {nameof(StaffActionAttribute)}.");
        }
    }

    private static bool IsReading(PageHandlerExecutingContext context) =>
        HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method);

    private async Task RunAsync(StaffActionAttribute rule, PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!(await authorization.AuthorizeAsync(http.User, StaffPolicies.Of(rule.Role))).Succeeded)
        {
            await audit.AddAsync(http, rule.Action, AuditOutcome.Refused);
            context.Result = new ForbidResult(StaffPolicies.Scheme);
            return;
        }

        var executed = await next();
        if (rule.ChangesNothing)
        {
            return;
        }

        await audit.AddAsync(
            http,
            rule.Action,
            executed.Exception is not null ? AuditOutcome.Failed : IsRefusal(executed) ? AuditOutcome.Refused : AuditOutcome.Done);
    }

    /// <remarks>A form that is shown again with what is wrong has a status that says so, as a refusal has.</remarks>
    private static bool IsRefusal(PageHandlerExecutedContext executed) => executed.Result switch
    {
        StatusCodeResult result => result.StatusCode >= StatusCodes.Status400BadRequest,
        ObjectResult result => result.StatusCode >= StatusCodes.Status400BadRequest,
        PageResult result => (result.StatusCode ?? executed.HttpContext.Response.StatusCode) >= StatusCodes.Status400BadRequest,
        _ => executed.HttpContext.Response.StatusCode >= StatusCodes.Status400BadRequest,
    };
}
