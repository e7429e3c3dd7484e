using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Cases;
using IntlAssistant.Server.Staff.Desks;
using IntlAssistant.Server.Staff.Events;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.Inbox;
using IntlAssistant.Server.Staff.Knowledge;
using IntlAssistant.Server.Staff.Passwords;
using IntlAssistant.Server.Staff.ReadyTexts;
using IntlAssistant.Server.Staff.Reports;
using IntlAssistant.Server.Staff.SecondFactor;
using IntlAssistant.Server.Staff.Sessions;
using IntlAssistant.Server.Staff.Settings;
using IntlAssistant.Server.Staff.SignIn;
using IntlAssistant.Server.Staff.SingleSignOn;
using IntlAssistant.Server.Staff.Teams;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff;

/// <summary>Brings the staff's console: accounts, sign-in, and the frame that its pages stand in.</summary>
internal static class StaffServices
{
    private const string Pages = "/Staff";

    public static void AddStaff(this IServiceCollection services)
    {
        services.AddOptions<StaffOptions>().BindConfiguration(StaffOptions.Section)
            .PostConfigure<IOptions<OfficeOptions>>(OnTheOfficesSite)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<StaffOptions>, StaffOptionsValidator>();
        services.AddAccess();
        services.AddFrame();
        services.AddSignIn();
        services.AddEntra();
        services.AddSingleton(new NavigationEntry("people", "people", "/staff/people", StaffRole.Administrator, 40));

        services.AddInbox();
        services.AddCasePages();
        services.AddDeskPages();
        services.AddTeamsPage();
        services.AddSettingPages();
        services.AddReadyTexts();
        services.AddKnowledgePages();
        services.AddReportPages();

        services.AddSingleton<StaffStream>();
        services.TryAddSingleton<IStaffFeed, QuietFeed>();
    }

    /// <summary>Maps what is not a page. The pages come with all others.</summary>
    public static void MapStaff(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/staff", (HttpContext context, Navigation navigation) => TypedResults.LocalRedirect(navigation.Start(context.Staff())))
            .RequireAuthorization(StaffPolicies.Viewer);
        routes.MapStaffEvents();
        EntraEndpoints.Map(routes);
        routes.MapInbox();
        routes.MapCases();
        routes.MapStaffFiles();
    }

    private static void AddAccess(this IServiceCollection services)
    {
        services.AddAuthentication(StaffPolicies.Scheme).AddScheme<AuthenticationSchemeOptions, SessionHandler>(StaffPolicies.Scheme, null);
        services.AddAuthorization();
        services.AddOptions<AuthorizationOptions>().Configure(StaffPolicies.Add);
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<MemberFinder>();
        services.AddSingleton<SessionStarter>();
        services.AddSingleton<StaffAudit>();
        services.AddSingleton<StaffActionFilter>();

        // A page that forgets its rule is for those who are signed in; a test sees that none forgets.
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.AuthorizeFolder(Pages, StaffPolicies.Viewer);
            options.Conventions.AddFolderApplicationModelConvention(Pages, page => page.Filters.Add(new ServiceFilterAttribute<StaffActionFilter>()));
        });
    }

    private static void AddFrame(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<StaffStrings>();
        services.AddScoped<StaffUi>();
        services.AddSingleton<IconSet>();
        services.AddSingleton<Navigation>();
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "intl-assistant-staff-notice";
            options.Cookie.Path = "/staff";
            options.Cookie.IsEssential = true;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    private static void AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<StaffPasswords>();
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<SecondFactors>();
        services.AddSingleton<HalfSignedIn>();
        services.AddSingleton<OneTimeLinks>();
        services.AddSingleton<Invitations>();
        services.AddSingleton(new Terminal(Console.Out));
        services.AddHostedService<FirstLink>();
    }

    private static void OnTheOfficesSite(StaffOptions staff, IOptions<OfficeOptions> office)
    {
        if (string.IsNullOrWhiteSpace(staff.PublicUrl) && office.Value.Site is { IsAbsoluteUri: true } site)
        {
            staff.PublicUrl = site.AbsoluteUri;
        }
    }
}
