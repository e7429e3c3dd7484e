using IntlAssistant.Bot;
using IntlAssistant.BotFramework.Channels;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.Conversations;
using IntlAssistant.Models;
using IntlAssistant.Server.Chat;
using IntlAssistant.Server.Content;
using IntlAssistant.Server.FrontEnd;
using IntlAssistant.Server.Health;
using IntlAssistant.Server.Security;
using IntlAssistant.Server.Settings;
using IntlAssistant.Server.Staff;
using IntlAssistant.Server.Telemetry;
using IntlAssistant.Server.Website;
using IntlAssistant.Server.Widget;

if (FrontEndFetch.IsAsked(args))
{
    return await FrontEndFetch.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
}

using var stop = new StartupStop();
try
{
    var builder = WebApplication.CreateBuilder(SettingsServices.Options(args));
    builder.AddSettings();
    builder.AddTelemetry();
    builder.AddSecurity();
    builder.AddContent();
    builder.Services.AddModels(builder.Configuration);
    builder.Services.AddVectors();
    builder.Services.AddAnswering();
    builder.Services.AddBot();
    builder.Services.AddDirectLine();
    builder.Services.AddChannels();
    builder.Services.AddFrontEnd();
    builder.Services.AddWebsite();
    builder.Services.AddChat();
    builder.Services.AddStaff();
    builder.Services.AddSingleton<HealthChecks>();

    var app = builder.Build();
    stop.Join(app.Lifetime);
    app.CheckSettings();
    app.Services.GetRequiredService<ServerFolders>().PrepareData();
    app.ReadContent();
    await app.Services.OpenConversationsAsync(stop.Token);
    await app.BringFrontEndAsync();

    app.UseSecurity();
    app.MapRazorPages();
    app.MapAssets();
    app.MapWidget();
    app.MapChatToken();
    app.MapChatLinks();
    app.MapChatFiles();
    app.MapStaff();
    app.MapDirectLine();
    app.MapMessages();
    app.MapHealth();
    await stop.RunAsync(app);
    return 0;
}
catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
{
    return 0;
}
catch (Exception failure) when (StartupFailure.Explain(failure) is { } sentences)
{
    foreach (var sentence in sentences)
    {
        await Console.Error.WriteLineAsync(sentence);
    }

    return 1;
}
