//! `varde serve`

use super::{
    embeds::Embeds,
    mailing::Mailing,
    sealing::{Sealing, Witness},
    settings::File,
    store::Store,
};
use crate::Site;
use anyhow::Context as _;
use axum::{
    Router,
    extract::Request,
    http::{StatusCode, header},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::get,
};
use clap::Args;
use directory::finder_cache::Cache;
use kernel::Clock;
use metrics_exporter_prometheus::PrometheusBuilder;
use shell::{Settings, network};
use signin::oidc::{Outgoing, PATIENCE, Providers};
use std::{net::SocketAddr, path::Path, process::ExitCode, sync::Arc};
use tokio::net::TcpListener;
use url::Url;

/// Answer on a local address.
#[derive(Args, Debug)]
pub(super) struct Serve {
    #[command(flatten)]
    store: Store,
    #[command(flatten)]
    sealing: Sealing,
    #[command(flatten)]
    witness: Witness,
    #[command(flatten)]
    listening: Listening,
}

/// Where to answer.
#[derive(Args, Clone, Debug)]
pub(super) struct Listening {
    /// The local address to answer on. Put a proxy with TLS in front.
    #[arg(long, env = "VARDE_LISTEN", value_name = "ADDR", default_value = "127.0.0.1:8080")]
    pub(super) listen: SocketAddr,
    /// The address people see, such as https://varde.example. Posters and QR codes lead there.
    #[arg(long, env = "VARDE_URL", value_name = "URL")]
    url: Option<Url>,
    /// A proxy stands in front and says X-Forwarded-Proto and X-Forwarded-For: plain http is sent on to https, and limits
    /// count whom the proxy names last.
    #[arg(long, env = "VARDE_TRUST_PROXY")]
    trust_proxy: bool,
    /// Measurements for Prometheus, on a local address of their own.
    #[arg(long, env = "VARDE_METRICS", value_name = "ADDR")]
    metrics: Option<SocketAddr>,
    #[command(flatten)]
    embeds: Embeds,
    #[command(flatten)]
    mailing: Mailing,
}

impl Serve {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let db = self.store.open().await?;
        let clock = Clock::system();
        let vault = self.sealing.open(&self.store, &db, &clock).await?;
        let witnessing = self.witness.begin(&self.store, &db, &vault, &clock)?;
        let settings = self.listening.settings(&self.store.data)?;
        let site = Site::open(db, vault, clock, settings, Cache::in_folder(&self.store.data).ok()).await?;
        let site = self.listening.with_mail(site, &self.store.data)?;
        let site = site.with_oidc(self.listening.providers(&self.store.data)?);
        let site = site.with_exports(&self.store.data.join("exports"));
        let site = self.listening.with_outside(site, &self.store.data)?;
        let ready = |address| println!("Varde answers at http://{address}");
        self.listening.answer(site, &self.store.data, ready).await?;
        witnessing.end().await;
        Ok(ExitCode::SUCCESS)
    }
}

impl Listening {
    /// The address of a site that is only for this machine. By its name where it has one: browsers keep passkeys for
    /// names, never for numbers.
    pub(super) fn local(&self) -> String {
        if self.listen.ip().is_loopback() {
            format!("http://localhost:{}", self.listen.port())
        } else {
            format!("http://{}", self.listen)
        }
    }

    /// The settings of the site whose data lies in `data`.
    pub(super) fn settings(&self, data: &Path) -> anyhow::Result<Settings> {
        let local = self.local();
        let mut settings = Settings::at(self.url.as_ref().map_or(local.as_str(), Url::as_str))?;
        File::read(data)?.choose(&mut settings);
        let roads = self.mailing.roads(data)?;
        (settings.mail, settings.sms) = (roads.mail.is_some(), roads.sms.is_some());
        settings.frames = self.embeds.read(data)?.into();
        Ok(settings)
    }

    /// With mail and text messages, where they are set up.
    pub(super) fn with_mail(&self, site: Site, data: &Path) -> anyhow::Result<Site> {
        Ok(site.with_mail(self.mailing.roads(data)?))
    }

    /// With a way out, where the operator has opened it.
    pub(super) fn with_outside(&self, site: Site, data: &Path) -> anyhow::Result<Site> {
        let ways = File::read(data)?.outside(&site.app.settings.url)?;
        Ok(site.with_outside(ways.outside, ways.register).with_calendars(ways.calendars))
    }

    /// The providers through which people sign in at the site whose data lies in `data`.
    pub(super) fn providers(&self, data: &Path) -> anyhow::Result<Providers> {
        let outgoing = Outgoing::open(PATIENCE).context("the way out by https")?;
        Providers::open(File::read(data)?.oidc(), data, &outgoing)
            .map_err(|why| anyhow::anyhow!("{}: {why}", data.join("varde.toml").display()))
    }

    /// Answers until somebody says stop.
    pub(super) async fn answer(&self, site: Site, data: &Path, ready: impl FnOnce(SocketAddr)) -> anyhow::Result<()> {
        let mut router = site.router();
        if self.trust_proxy {
            let url = site.app.settings.url.clone();
            router = router.layer(from_fn(move |request: Request, next: Next| to_https(url.clone(), request, next)));
        }
        // Where a request comes from is known before anything else.
        let behind_proxy = self.trust_proxy;
        router = router.layer(from_fn(move |request, next| network::note(behind_proxy, request, next)));
        if let Some(address) = self.metrics {
            let recorder = PrometheusBuilder::new().install_recorder().context("measurements")?;
            let listener = TcpListener::bind(address).await.with_context(|| format!("--metrics {address}"))?;
            let routes = Router::new().route("/metrics", get(move || async move { recorder.render() }));
            tokio::spawn(async move { axum::serve(listener, routes).await });
        }
        let listener =
            TcpListener::bind(self.listen).await.with_context(|| format!("--listen {}: is it in use?", self.listen))?;
        tokio::spawn(site.clone().keep_up());
        tokio::spawn(self.embeds.clone().follow(data.to_owned(), Arc::clone(&site.app)));
        ready(listener.local_addr()?);
        let router = router.into_make_service_with_connect_info::<SocketAddr>();
        axum::serve(listener, router).with_graceful_shutdown(asked_to_stop()).await?;
        // A count that is lost is no harm, so a database that fails now does not make stopping fail.
        site.take_asked().await;
        if let Err(error) = site.put_down_heard().await {
            tracing::warn!("what embeds asked lately is lost: {error}");
        }
        Ok(())
    }
}

async fn to_https(url: Url, request: Request, next: Next) -> Response {
    let plain = request.headers().get("x-forwarded-proto").is_some_and(|proto| proto == "http");
    if !plain || url.scheme() != "https" {
        return next.run(request).await;
    }
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    let to = format!("{}{path}", url.as_str().trim_end_matches('/'));
    (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, to)]).into_response()
}

async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
        }
        Err(_) => {
            let _heard = interrupt.await;
        }
    }
}
