import "./style/index.css";
import { render } from "solid-js/web";
import { Portal } from "./app/router.tsx";

const place = document.getElementById("portal");
if (place) render(() => <Portal />, place);
