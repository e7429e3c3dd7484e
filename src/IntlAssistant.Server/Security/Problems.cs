using System.Diagnostics;
using System.Text.Encodings.Web;
using IntlAssistant.Server.FrontEnd;
using IntlAssistant.Server.Website;

namespace IntlAssistant.Server.Security;

/// <summary>Tells a person or a program that a request failed: a page, a problem document, or Direct Line's own error.</summary>
/// <remarks>None of them says anything about the server's inside; the trace id finds it in the log.</remarks>
internal static class Problems
{
    private const string DirectLine = "/v3/directline";
    private const string Channels = "/api/messages";
    private const string Staff = "/staff";

    public static void AddProblems(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Type = "urn:intl-assistant:problem:" + Kind(context.HttpContext.Response.StatusCode);
            context.ProblemDetails.Instance = context.HttpContext.Request.Path;
        });

    /// <summary>Catches what nobody caught, and gives a body to what was answered without one.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = WriteAsync,
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
        });

        // The protocols say themselves what their answers without a body mean.
        app.UseWhen(
            context => !IsProtocol(context.Request.Path) && !IsStaff(context.Request.Path),
            branch => branch.UseStatusCodePages(context => WriteAsync(context.HttpContext)));

        // The console says it in its own frame, and in its reader's language.
        app.UseWhen(context => IsStaff(context.Request.Path), branch => branch.UseStatusCodePagesWithReExecute(Staff + "/problem"));
    }

    /// <summary>Writes the body of a failed request, whose status is set.</summary>
    public static async Task WriteAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Path.StartsWithSegments(DirectLine))
        {
            await context.Response.WriteAsJsonAsync(
                new DirectLineError(new DirectLineFault(Kind(context.Response.StatusCode), Sentence(context, English(context)))),
                SecurityJson.Default.DirectLineError);
        }
        else if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Page(context));
        }
        else
        {
            await context.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new ProblemDetailsContext
            {
                HttpContext = context,
                ProblemDetails = { Status = context.Response.StatusCode, Detail = Sentence(context, English(context)) },
            });
        }
    }

    /// <summary>Whether an address is the console's, which tells its reader itself what went wrong.</summary>
    public static bool IsStaff(PathString path) => path.StartsWithSegments(Staff);

    private static bool IsProtocol(PathString path) => path.StartsWithSegments(DirectLine) || path.StartsWithSegments(Channels);

    private static int StatusOf(Exception exception) =>
        exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;

    private static UiLanguage English(HttpContext context) => context.RequestServices.GetRequiredService<UiLanguages>().English;

    private static string Kind(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "bad-request",
        StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status415UnsupportedMediaType => "unsupported-media-type",
        StatusCodes.Status429TooManyRequests => "too-many-requests",
        >= 500 => "server-error",
        _ => "refused",
    };

    private static string Sentence(HttpContext context, UiLanguage language) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => language["notFound"],
        StatusCodes.Status413PayloadTooLarge => language["tooLarge"],
        StatusCodes.Status429TooManyRequests => language.With("busyText", "seconds", context.Response.Headers.RetryAfter),
        StatusCodes.Status503ServiceUnavailable => language["crowded"],
        >= 500 => language["serverError"],
        _ => language["badRequest"],
    };

    private static string Page(HttpContext context)
    {
        var language = context.RequestServices.GetRequiredService<UiLanguages>().Choose(context.Request.Query["lang"]);
        var office = context.RequestServices.GetRequiredService<Office>();
        var assets = context.RequestServices.GetRequiredService<AssetCatalog>();
        var title = context.Response.StatusCode == StatusCodes.Status429TooManyRequests ? language["busyTitle"] : language["errorTitle"];
        return $"""
            <!DOCTYPE html>
            <html lang="{language.Tag}" dir="{language.Direction}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{Text(title)} · {Text(office.Name(language))}</title>
              <link rel="stylesheet" href="{assets.PathOf("tokens.css")}">
              <link rel="stylesheet" href="{assets.PathOf("site.css")}">
            </head>
            <body>
              <main class="problem">
                <h1>{Text(title)}</h1>
                <p>{Text(Sentence(context, language))}</p>
                <p><a href="/?lang={language.Tag}">{Text(language["home"])}</a></p>
                <p class="muted">{Text(language.With("reference", "id", TraceId(context)))}</p>
              </main>
            </body>
            </html>
            """;
    }

    private static string Text(string value) => HtmlEncoder.Default.Encode(value);

    private static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}
